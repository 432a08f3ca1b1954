package org.shouhu.simulators.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(Words.keys(Language.ZH)).isNotEmpty().isEqualTo(Words.keys(Language.EN));
    }

    @Test
    void textIsSafeInHtml() {
        assertThat(Html.text("<a href=\"x\" b='y'>&")).isEqualTo("&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;");
    }
}
