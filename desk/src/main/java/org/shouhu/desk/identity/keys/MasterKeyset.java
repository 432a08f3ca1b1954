package org.shouhu.desk.identity.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.shouhu.desk.storage.StartFailure;

/**
 * The keyset that wraps all others: a Tink keyset in JSON, readable by its owner alone. New keys are wrapped with its
 * primary key; those wrapped with an older one can still be opened as long as it stays in the set.
 */
public final class MasterKeyset {
    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final Path file;
    private volatile KeysetHandle keys;

    private MasterKeyset(Path file, KeysetHandle keys) {
        this.file = file;
        this.keys = keys;
    }

    /** The operator's own keyset; never written to. */
    public static MasterKeyset operatorsOwn(Path file) {
        if (!Files.isReadable(file)) {
            throw new StartFailure("SHOUHU_MASTER_KEYSET names " + file.toAbsolutePath()
                    + ", which cannot be read; point it at a Tink AEAD keyset in JSON.");
        }
        return new MasterKeyset(file, read(file));
    }

    /** The one kept with the data, made at the first start. */
    public static MasterKeyset keptIn(Path folder) {
        var file = folder.resolve("master.json");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                write(file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
            }
            return new MasterKeyset(file, read(file));
        } catch (IOException unwritable) {
            throw new StartFailure(
                    "The keys cannot be kept in " + folder.toAbsolutePath() + "; choose another folder with --data.",
                    unwritable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Encrypts keys and secrets; bound to what they are for. */
    public Aead aead() {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException notAnAeadKeyset) {
            throw new IllegalStateException("The master keyset holds no AEAD keys.", notAnAeadKeyset);
        }
    }

    /** Adds a key that wraps from now on; those before it keep opening what they wrapped. */
    public synchronized void addPrimary() {
        try {
            var more = KeysetHandle.newBuilder(keys)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            write(file, more);
            keys = more;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static KeysetHandle read(Path file) {
        try {
            var handle = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
            return handle;
        } catch (IOException | GeneralSecurityException unreadable) {
            // The cause is left out: its message may quote the file.
            throw new StartFailure("The master keyset " + file.toAbsolutePath()
                    + " is not a Tink AEAD keyset in JSON; bring it back from its backup.");
        }
    }

    private static void write(Path file, KeysetHandle keys) throws IOException, GeneralSecurityException {
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, json);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
