/**
 * What a text means rather than which words it uses: encoders that learned from a great many texts bring each word into
 * numbers, in the light of the words around it, and small networks listen to them.
 */
@NullMarked
package org.shouhu.detection.meaning;

import org.jspecify.annotations.NullMarked;
