package dev.livegate.pack.bundle;

import java.util.List;

/** A finished pack. */
public record Bundle(byte[] zip) {

    static Bundle of(List<PackFile> files) {
        return new Bundle(Zip.write(files));
    }

    public String digest() {
        return Digests.sha256(zip);
    }

    public List<PackFile> files() {
        return Zip.read(zip);
    }
}
