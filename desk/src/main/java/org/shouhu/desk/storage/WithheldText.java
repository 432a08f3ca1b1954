package org.shouhu.desk.storage;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Lets a setting be read into {@link Withheld}, so that no print of the settings shows it. */
@Component
@ConfigurationPropertiesBinding
class WithheldText implements Converter<String, Withheld<String>> {
    @Override
    public Withheld<String> convert(String text) {
        return new Withheld<>(text);
    }
}
