package dev.bandstand.kit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report's folder with the sums of all its files and, where there is a key, a signature over them. The signature
 * proves who made the bundle and that it was not changed since; it does not prove that the run was made honestly, or
 * against the server that is named.
 */
public final class Bundle {

    private static final String SUMS = "MANIFEST.sha256";
    private static final String SIGNATURE = "MANIFEST.sha256.sig";
    private static final String ALGORITHM = "Ed25519";

    private final Path folder;

    public Bundle(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the sums of the files in the folder, and signs them.
     *
     * @param key a PEM file with an Ed25519 private key in PKCS #8
     * @throws CannotWrite when a file or the key cannot be used
     */
    public void seal(Optional<Path> key) {
        try {
            Files.writeString(folder.resolve(SUMS), sums());
            if (key.isPresent()) {
                Signature signature = Signature.getInstance(ALGORITHM);
                signature.initSign(
                        KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pem(key.get()))));
                signature.update(Files.readAllBytes(folder.resolve(SUMS)));
                Files.writeString(
                        folder.resolve(SIGNATURE), Base64.getEncoder().encodeToString(signature.sign()) + "\n");
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotWrite("The bundle %s cannot be sealed: %s".formatted(folder, e.getMessage()));
        }
    }

    /**
     * What is wrong with the sums and the signature, as sentences. A folder without sums is a plain report.
     *
     * @param key a PEM file with the public key that must have signed it
     */
    public List<String> faults(Optional<Path> key) {
        try {
            List<String> faults = new ArrayList<>();
            if (Files.exists(folder.resolve(SUMS))
                    && !Files.readString(folder.resolve(SUMS)).equals(sums())) {
                faults.add("A file of the bundle was changed, added or removed since its sums were taken.");
            }
            if (key.isPresent() && !signedBy(key.get())) {
                faults.add("The bundle is not signed with the private key that belongs to %s.".formatted(key.get()));
            }
            return faults;
        } catch (IOException e) {
            return List.of("The bundle cannot be read: " + e.getMessage());
        }
    }

    private boolean signedBy(Path key) throws IOException {
        if (!Files.exists(folder.resolve(SIGNATURE))) {
            return false;
        }
        EncodedKeySpec spec = new X509EncodedKeySpec(pem(key));
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(spec));
            signature.update(Files.readAllBytes(folder.resolve(SUMS)));
            return signature.verify(Base64.getDecoder()
                    .decode(Files.readString(folder.resolve(SIGNATURE)).strip()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private String sums() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith(SUMS))
                    .sorted()
                    .map(file -> "%s  %s\n".formatted(Sum.of(file), file.getFileName()))
                    .collect(Collectors.joining());
        }
    }

    private static byte[] pem(Path file) throws IOException {
        String base64 = Files.readString(file, StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> !line.startsWith("-----"))
                .collect(Collectors.joining());
        return Base64.getDecoder().decode(base64);
    }
}
