/** Getting in, and who may see what. */
@NullMarked
package org.shouhu.desk.console.signin;

import org.jspecify.annotations.NullMarked;
