package dev.bandstand.kit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A report's folder with the sums of all its files and, where there is a key, a signature over them. The signature
 * proves who made the bundle and that it was not changed since; it does not prove that the run was made honestly, or
 * against the server that is named.
 */
final class Bundle {

    private final Path folder;

    Bundle(Path folder) {
        this.folder = folder;
    }

    /** Writes the sums of the files in the folder, and signs them. */
    void seal(Optional<Signer> signer) throws IOException {
        try {
            if (signer.isPresent()) {
                Files.writeString(folder.resolve(Sums.KEY), signer.get().pem());
            }
            String sums = new Sums(folder).text();
            Files.writeString(folder.resolve(Sums.FILE), sums);
            if (signer.isPresent()) {
                Files.writeString(
                        folder.resolve(Sums.SIGNATURE), signer.get().sign(sums.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (GeneralSecurityException e) {
            throw new CannotWrite("The bundle %s cannot be signed: %s".formatted(folder, e.getMessage()));
        }
    }

    /**
     * Returns the faults of the files, their sums and the signature, as sentences.
     *
     * @param signer the fingerprint of the key that the first line of the transcript says has signed it
     * @param expected a PEM file with the public key that must have signed it
     */
    List<String> faults(Optional<String> signer, Optional<Path> expected) throws IOException {
        Sums sums = new Sums(folder);
        List<String> faults = new ArrayList<>(sums.strangers());
        if (faults.isEmpty()) {
            faults.addAll(sums.changes());
        }
        faults.addAll(signature(signer, expected));
        return faults;
    }

    private List<String> signature(Optional<String> signer, Optional<Path> expected) throws IOException {
        boolean signed = Files.exists(folder.resolve(Sums.SIGNATURE));
        if (signer.isEmpty()) {
            List<String> faults = new ArrayList<>();
            if (signed || Files.exists(folder.resolve(Sums.KEY))) {
                faults.add("There is a signature or a key, but the run was not made to be signed.");
            }
            expected.ifPresent(key -> faults.add("It is not signed, so not with the key of %s.".formatted(key)));
            return faults;
        }
        if (!signed || !Files.exists(folder.resolve(Sums.KEY)) || !Files.exists(folder.resolve(Sums.FILE))) {
            return List.of("The run was made to be signed by %s, but its sums, its signature or its key are gone."
                    .formatted(signer.get()));
        }
        try {
            byte[] own = key(folder.resolve(Sums.KEY));
            if (!Fingerprint.of(own).equals(signer.get())) {
                return List.of("The run was made to be signed by %s, but the bundle brings the key %s."
                        .formatted(signer.get(), Fingerprint.of(own)));
            }
            if (!signedWith(own)) {
                return List.of("The signature does not fit the sums.");
            }
            if (expected.isPresent() && !Fingerprint.of(key(expected.get())).equals(signer.get())) {
                return List.of("It is signed by %s, but the key of %s is %s."
                        .formatted(signer.get(), expected.get(), Fingerprint.of(key(expected.get()))));
            }
            return List.of();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return List.of("The signature or a key cannot be read: " + e.getMessage());
        }
    }

    private boolean signedWith(byte[] encoded) throws IOException, GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance(Signer.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance(Signer.ALGORITHM);
        signature.initVerify(key);
        signature.update(Files.readAllBytes(folder.resolve(Sums.FILE)));
        return signature.verify(Base64.getDecoder()
                .decode(Files.readString(folder.resolve(Sums.SIGNATURE)).strip()));
    }

    private static byte[] key(Path file) throws IOException {
        return Pem.decode(Files.readString(file, StandardCharsets.US_ASCII), "PUBLIC KEY");
    }
}
