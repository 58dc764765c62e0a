package dev.bandstand.mock.http.server;

import dev.bandstand.mock.base.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;

/** The private key and the certificates of the server. */
final class KeyStores {

    private KeyStores() {}

    /**
     * Those in a file of the user.
     *
     * @throws InvalidSetting when the file cannot be used
     */
    static KeyStore of(Tls.KeyStoreFile keys) {
        if (!Files.isRegularFile(keys.file())) {
            throw new InvalidSetting("There is no key store %s.".formatted(keys.file()));
        }
        KeyStore read = read(keys);
        if (!hasPrivateKey(read)) {
            throw new InvalidSetting("The key store %s has no private key.".formatted(keys.file()));
        }
        return read;
    }

    private static KeyStore read(Tls.KeyStoreFile keys) {
        try {
            return KeyStore.getInstance(keys.file().toFile(), keys.password().toCharArray());
        } catch (IOException unreadable) {
            throw new InvalidSetting(
                    unreadable.getCause() instanceof UnrecoverableKeyException
                            ? "The password of the key store %s is wrong.".formatted(keys.file())
                            : "The key store %s cannot be read.".formatted(keys.file()),
                    unreadable);
        } catch (GeneralSecurityException foreign) {
            throw new InvalidSetting("The file %s is no key store in PKCS 12 or JKS.".formatted(keys.file()), foreign);
        }
    }

    private static boolean hasPrivateKey(KeyStore keys) {
        try {
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias)) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException notLoaded) {
            throw new IllegalStateException(notLoaded);
        }
    }
}
