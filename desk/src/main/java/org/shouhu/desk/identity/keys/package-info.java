/** The keys of the vault: the master keyset, the secrets of one purpose, a key per case. */
@NullMarked
package org.shouhu.desk.identity.keys;

import org.jspecify.annotations.NullMarked;
