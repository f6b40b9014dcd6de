package io.keguan.kit.sheet;

/**
 * What a workbook may cost: a small file can be packed so that it fills the memory of whoever opens it.
 *
 * @param rows most rows with something in them, the header included
 * @param columns most columns
 * @param cellLength most characters of a cell; a longer one is a flaw of its row
 * @param unpacked most bytes of one part of the file after unpacking
 * @param ratio how many times larger a part may become by unpacking
 */
public record SheetLimits(int rows, int columns, int cellLength, long unpacked, int ratio) {

    private static final int COLUMNS = 256;
    private static final int CELL = 4000;
    private static final long UNPACKED = 512L << 20;
    private static final int RATIO = 200;

    public static SheetLimits rows(int rows) {
        return new SheetLimits(rows, COLUMNS, CELL, UNPACKED, RATIO);
    }
}
