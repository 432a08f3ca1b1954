/** The vault's rules; knows no framework. */
@NullMarked
package org.shouhu.desk.identity.model;

import org.jspecify.annotations.NullMarked;
