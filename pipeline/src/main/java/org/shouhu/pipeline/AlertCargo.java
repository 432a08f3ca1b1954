package org.shouhu.pipeline;

/** Reads alerts. */
final class AlertCargo extends Cargo<Alert> {

    @Override
    Topic topic() {
        return Topic.ALERTS;
    }

    @Override
    Alert read(TenantPerson person, byte[] plain) throws UnreadableRecordException {
        return Json.read(plain, Alert.class);
    }
}
