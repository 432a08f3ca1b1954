/** Small server-rendered pages on the JDK's HTTP server: routes, two languages, no framework. */
@NullMarked
package org.shouhu.simulators.web;

import org.jspecify.annotations.NullMarked;
