/** Events in, alerts out: the very person logic of the stream, run over a file. */
@NullMarked
package org.shouhu.detection.replay;

import org.jspecify.annotations.NullMarked;
