package dev.netinfo.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** A key to sign with that is made for one test and thrown away. */
record SigningKey(PGPSecretKey key, String passphrase) {

  static SigningKey generate() throws PGPException {
    Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
    generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
    int algorithm = PublicKeyAlgorithmTags.EDDSA_LEGACY;
    PGPKeyPair pair =
        new BcPGPKeyPair(
            PublicKeyPacket.VERSION_4,
            algorithm,
            generator.generateKeyPair(),
            Date.from(Instant.now()));
    PGPDigestCalculator sha1 = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
    String passphrase = "thrown away";
    return new SigningKey(
        new PGPSecretKey(
            PGPSignature.DEFAULT_CERTIFICATION,
            pair,
            "A test of netinfo",
            sha1,
            null,
            null,
            new BcPGPContentSignerBuilder(algorithm, HashAlgorithmTags.SHA256),
            new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256, sha1)
                .build(passphrase.toCharArray())),
        passphrase);
  }

  /** Returns the secret key as gpg would export it. */
  String armored() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (ArmoredOutputStream out = ArmoredOutputStream.builder().build(text)) {
      new PGPSecretKeyRing(List.of(key)).encode(out);
    }
    return text.toString(StandardCharsets.US_ASCII);
  }

  /** Returns whether the signature beside a file was made of it, with this key. */
  boolean signed(Path file, Path signature) {
    try (InputStream in = PGPUtil.getDecoderStream(Files.newInputStream(signature))) {
      if (!(new BcPGPObjectFactory(in).nextObject() instanceof PGPSignatureList list)) {
        return false;
      }
      PGPSignature found = list.get(0);
      found.init(new BcPGPContentVerifierBuilderProvider(), key.getPublicKey());
      found.update(Files.readAllBytes(file));
      return found.getKeyID() == key.getKeyID() && found.verify();
    } catch (PGPException | IOException e) {
      return false;
    }
  }
}
