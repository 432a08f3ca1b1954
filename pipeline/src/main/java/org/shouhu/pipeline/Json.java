package org.shouhu.pipeline;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON, before sealing. Fields that a newer version added are passed over. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** @throws UnreadableRecordException when the bytes are no such value */
    static <T> T read(byte[] json, Class<T> type) throws UnreadableRecordException {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException refused) {
            // Jackson's own message quotes the content.
            throw new UnreadableRecordException("not a readable " + type.getSimpleName());
        }
    }
}
