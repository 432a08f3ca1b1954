/** What an administrator sets up: people, keys, what could not be read, the record's integrity. */
@NullMarked
package org.shouhu.desk.console.admin;

import org.jspecify.annotations.NullMarked;
