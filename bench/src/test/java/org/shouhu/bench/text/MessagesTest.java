package org.shouhu.bench.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void areOfTheLengthAskedForAndTheSameEachTime() {
        String[] messages = Messages.ofLength(25);

        assertThat(messages).hasSize(Messages.COUNT).allMatch(message -> message.length() == 25);
        assertThat(Messages.ofLength(25)).isEqualTo(messages);
    }
}
