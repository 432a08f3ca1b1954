/**
 * How urgent it is, as data: a policy grades the {@link org.shouhu.detection.policy.Facts facts} known of a person into
 * a {@link org.shouhu.detection.policy.Grade band with reasons}.
 */
@NullMarked
package org.shouhu.detection.policy;

import org.jspecify.annotations.NullMarked;
