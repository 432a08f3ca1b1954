/** SQL of the conversation. */
@NullMarked
package org.shouhu.desk.conversation.store;

import org.jspecify.annotations.NullMarked;
