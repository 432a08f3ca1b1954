/** What a person's state costs. */
@NullMarked
package org.shouhu.bench.person;

import org.jspecify.annotations.NullMarked;
