/** Where partners answer. */
@NullMarked
package org.shouhu.desk.action.web;

import org.jspecify.annotations.NullMarked;
