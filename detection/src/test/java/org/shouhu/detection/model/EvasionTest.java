package org.shouhu.detection.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.Utterance;

class EvasionTest {
    private static final Detector DETECTOR = Detectors.shipped();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "look-alike | 𝐢 𝐰𝐚𝐧𝐭 𝐭𝐨 𝐤𝐢𝐥𝐥 𝐦𝐲𝐬𝐞𝐥𝐟",
                "look-alike | ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ",
                "traditional | 我想自殺,遺書寫好了",
                "invisible | 我想\u200B自\u200D杀,遗\u00AD书写好了",
                "split | 我想自メ木,已经木目心了很久",
                "split | 我不木目心氵舌了,遗书写好了",
                "inserted | 我*想*自*杀,遗*书*写*好*了",
                "inserted | 我🌸想🌸自🌸杀",
                "repeated | 我我想想自自杀杀",
                "pinyin | wo xiang zi sha",
                "pinyin | 我想zisha,遗shu写好了",
                "initials | 我想zs,想过很多次了",
                "homophone | 我想紫砂,想了很久",
                "homophone | 我想自鲨,遗书写好了",
                "picture | 我想自🔪,遗书写好了",
                "cantonese | 我想自殺,遺書寫好咗",
                "cantonese | 我唔想活,想自殺",
                "slang | 我想噶,遗书写好了",
                "masked | i want to k!ll myself",
                "masked | i want to unalive myself",
                "mixed | 我木目心zi杀,遗shu写好了",
            })
    void isHeard(String kind, String text) {
        assertThat(DETECTOR.read(Utterance.of(text)).band()).as(kind).isGreaterThanOrEqualTo(Band.CONCERN);
    }

    @Test
    void everyClassOfTheChallengeIsLargeEnoughToMeasure() throws IOException {
        Map<String, Long> heard = challenge().stream()
                .filter(row -> row[1].equals("yes"))
                .collect(Collectors.groupingBy(row -> row[0], Collectors.counting()));

        assertThat(heard).hasSizeGreaterThanOrEqualTo(14);
        assertThat(heard.entrySet()).allMatch(entry -> entry.getValue() >= 20);
    }

    @Test
    void noHarmlessTwinGoesToTheQueue() throws IOException {
        assertThat(challenge())
                .filteredOn(row -> row[1].equals("no"))
                .extracting(row -> DETECTOR.read(Utterance.of(row[2])).band())
                .isNotEmpty()
                .allMatch(band -> !band.atLeast(Band.HIGH));
    }

    private static List<String[]> challenge() throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                Detectors.class.getResourceAsStream("eval/evasion.tsv"), "the challenge is missing")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
