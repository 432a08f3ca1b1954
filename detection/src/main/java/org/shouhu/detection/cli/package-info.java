/** The command-line side: score, train, eval. Standard output carries results alone. */
@NullMarked
package org.shouhu.detection.cli;

import org.jspecify.annotations.NullMarked;
