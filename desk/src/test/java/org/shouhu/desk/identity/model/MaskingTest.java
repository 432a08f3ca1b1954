package org.shouhu.desk.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.desk.identity.FactKind;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "PHONE, 13800001234, 138****1234",
        "PHONE, +86 138-0000-1234, 138****1234",
        "PHONE, 0086 13800001234, 138****1234",
        "PHONE, 88001234, ****34",
        "PHONE, 110, ****",
        "CONTACT, 母亲 13800001234, 138****1234",
        "CONTACT, 母亲, ****",
        "NAME, 张小满, 张**",
        "NAME, 张, **",
        "NAME, 𠮷田, 𠮷**",
        "NICKNAME, tiny小岛, t**",
        "ADDRESS, 江南省云水市河东区柳巷三号, 江南省云水市****",
        "ADDRESS, 云水市河东区柳巷三号, 云水市****",
        "ADDRESS, 柳巷三号楼四单元, ****",
        "ADDRESS, '3 Willow Lane, Harbour', ****",
        "ADDRESS, 云水市, ****",
        "PLATFORM_ID, buyer-00017788, ****7788",
        "PLATFORM_ID, b7788, ****",
        "IP_REGION, 江南, 江南",
    })
    void showsLittle(FactKind kind, String value, String shown) {
        assertThat(Masking.mask(kind, value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, +86 138 0000 1234, 13800001234",
        "PHONE, １３８００００１２３４, 13800001234",
        "PHONE, 8613800001234, 13800001234",
        "PHONE, 86001234, 86001234",
        "NICKNAME, ' TİNY ', ti̇ny",
        "PLATFORM_ID, Buyer-1, Buyer-1",
    })
    void knowsTheSameValueInAnotherWriting(FactKind kind, String value, String same) {
        assertThat(SameValue.of(kind, value)).isEqualTo(same);
    }
}
