package org.shouhu.desk.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Verification.Flaw;
import org.shouhu.desk.storage.Tenant;

/** Follows one chain and remembers the first flaw. */
final class ChainReader implements Chain.RowReader {
    private final Tenant tenant;
    private long position;
    private byte[] hash = Link.BEGINNING;
    private Verification.@Nullable Broken broken;

    ChainReader(Tenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void read(Chain.Row row) {
        if (broken != null) {
            return;
        }
        var expected = position + 1;
        var recorded = row.recorded();
        if (recorded.position() != expected) {
            found(expected, Flaw.MISSING);
        } else if (!Arrays.equals(row.previous(), hash)) {
            found(expected, Flaw.UNCHAINED);
        } else if (!Arrays.equals(
                row.hash(), Link.hash(row.previous(), expected, recorded.at(), recorded.entry(), row.details()))) {
            found(expected, Flaw.CHANGED);
        }
        position = expected;
        hash = row.hash();
    }

    /** The judgement, once every row was read. */
    Verification judge(Chain.@Nullable Head head) {
        if (broken == null && (head == null || head.position() != position || !Arrays.equals(head.hash(), hash))) {
            found(position + 1, Flaw.CUT_OR_EXTENDED);
        }
        return broken == null ? new Verification.Intact(position) : broken;
    }

    private void found(long where, Flaw flaw) {
        broken = new Verification.Broken(tenant, where, flaw);
    }
}
