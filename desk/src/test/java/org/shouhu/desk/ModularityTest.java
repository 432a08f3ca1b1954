package org.shouhu.desk;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules, as their package-info files declare them. */
class ModularityTest {
    @Test
    void modulesTalkThroughTheirRootsAndDeclaredDependenciesAlone() {
        ApplicationModules.of(DeskServer.class).verify();
    }
}
