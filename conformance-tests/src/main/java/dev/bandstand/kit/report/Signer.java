package dev.bandstand.kit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An Ed25519 key that signs bundles. */
public final class Signer {

    static final String ALGORITHM = "Ed25519";

    /** The file has a name of its own, so that nobody overwrites the one that was given. */
    private static final String HOW_TO_MAKE_ONE =
            "Make a key with: openssl genpkey -algorithm ed25519 -out bandstand-signing-key.pem";

    private final PrivateKey secret;
    private final PublicKey shown;

    private Signer(PrivateKey secret, PublicKey shown) {
        this.secret = secret;
        this.shown = shown;
    }

    /**
     * Reads a PEM file with a private key in PKCS #8.
     *
     * @throws CannotWrite when there is no such key in it
     */
    public static Signer read(Path file) {
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            Pem.decode(Files.readString(file, StandardCharsets.US_ASCII), "PRIVATE KEY")));
            return new Signer(secret, shown((EdECPrivateKey) secret));
        } catch (IOException e) {
            throw new CannotWrite("%s cannot be read. %s".formatted(file, HOW_TO_MAKE_ONE));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotWrite("%s does not hold an Ed25519 private key that can sign a bundle. %s"
                    .formatted(file, HOW_TO_MAKE_ONE));
        }
    }

    /** The public key of a private one; a generator that draws the private key as its chance gives the pair of it. */
    private static PublicKey shown(EdECPrivateKey secret) throws GeneralSecurityException {
        byte[] seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("the key cannot be read"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
        return generator.generateKeyPair().getPublic();
    }

    /** The public key as a PEM file. */
    String pem() {
        return Pem.encode(shown.getEncoded(), "PUBLIC KEY");
    }

    String fingerprint() {
        return Fingerprint.of(shown.getEncoded());
    }

    String sign(byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(secret);
        signature.update(text);
        return Base64.getEncoder().encodeToString(signature.sign()) + "\n";
    }

    /** Always draws the same. */
    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Drawn(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
