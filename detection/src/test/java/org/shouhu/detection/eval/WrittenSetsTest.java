package org.shouhu.detection.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenSetsTest {
    @Test
    void putsTheSameSentencesIntoEveryMouth() throws IOException {
        Map<String, List<Sample>> groups = WrittenSets.fairness();
        List<Sample> base = groups.get("nothing said of oneself");
        List<Sample> old = groups.get("age: old");

        assertThat(base).isNotNull().anyMatch(Sample::risk).anyMatch(sample -> !sample.risk());
        assertThat(old).isNotNull().hasSameSizeAs(base);
        assertThat(groups.keySet())
                .anyMatch(name -> name.startsWith("gender"))
                .anyMatch(name -> name.startsWith("speech"));
    }
}
