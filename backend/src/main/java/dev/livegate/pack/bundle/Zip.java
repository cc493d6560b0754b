package dev.livegate.pack.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The smallest ZIP there is: stored, since compressors differ, dated 1980, and with permissions, which the JDK's own
 * writer does not know.
 */
final class Zip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short MADE_ON_UNIX = 3 << 8 | VERSION;
    private static final short NAMES_ARE_UTF8 = 1 << 11;
    private static final short FIRST_OF_JANUARY_1980 = 1 << 5 | 1;
    private static final int READABLE = 0100644;
    private static final int EXECUTABLE = 0100755;

    private static final int USUAL = 64 * 1024;

    private Zip() {}

    static byte[] write(List<PackFile> files) {
        var content = new ByteArrayOutputStream(USUAL);
        var directory = new ByteArrayOutputStream();
        for (PackFile file : files) {
            Entry entry = Entry.of(file);
            directory.writeBytes(central(entry, content.size()));
            content.writeBytes(local(entry));
        }
        int start = content.size();
        content.writeBytes(directory.toByteArray());
        content.writeBytes(end(files.size(), directory.size(), start));
        return content.toByteArray();
    }

    static List<PackFile> read(byte[] zip) {
        List<PackFile> files = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.add(new PackFile(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return files;
    }

    /** A file with what both of its headers say alike. */
    private record Entry(byte[] name, byte[] bytes, byte[] facts, boolean program) {

        static Entry of(PackFile file) {
            byte[] name = file.path().getBytes(StandardCharsets.UTF_8);
            byte[] bytes = file.bytes();
            return new Entry(name, bytes, Zip.facts(name, bytes), file.isProgram());
        }
    }

    private static byte[] local(Entry entry) {
        return little(30 + entry.name.length + entry.bytes.length)
                .putInt(LOCAL)
                .put(entry.facts)
                .put(entry.name)
                .put(entry.bytes)
                .array();
    }

    private static byte[] central(Entry entry, int offset) {
        return little(46 + entry.name.length)
                .putInt(CENTRAL)
                .putShort(MADE_ON_UNIX)
                .put(entry.facts)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt((entry.program ? EXECUTABLE : READABLE) << 16)
                .putInt(offset)
                .put(entry.name)
                .array();
    }

    private static byte[] facts(byte[] name, byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return little(26)
                .putShort(VERSION)
                .putShort(NAMES_ARE_UTF8)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(FIRST_OF_JANUARY_1980)
                .putInt((int) crc.getValue())
                .putInt(bytes.length)
                .putInt(bytes.length)
                .putShort((short) name.length)
                .putShort((short) 0)
                .array();
    }

    private static byte[] end(int files, int size, int start) {
        return little(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) files)
                .putShort((short) files)
                .putInt(size)
                .putInt(start)
                .putShort((short) 0)
                .array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
