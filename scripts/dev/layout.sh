#!/bin/sh
# What lies together at the front of gilt: the code, the constants and the data that every program touches, named in startup.txt.
#
#   layout.sh script             a fragment of a linker script that puts them there (the Makefile's part)
#   layout.sh record FOLDER...   writes startup.txt anew from what these builds touch (needs valgrind; see layout_record.py)
#
# The kernel brings a program's pages in by 64 KiB, so what is scattered costs much memory: where 190 KB of code run,
# 1.3 MiB were resident.  A name that is missing or no longer there costs its pages and nothing else; so the list may be old.
set -e
here=$(dirname "$0")
list=$here/startup.txt

# front NAME EDIT: the sections of that name that EDIT, a sed script, makes of the list.
front() {
    echo "SECTIONS { $1.first : {"
    sed -n "$2" "$list"
    echo "} } INSERT BEFORE $1;"
}

script() {
    # Hot ones too, and the copies that gcc makes of a function (.constprop, .isra, .part).
    front .text 's/^\.text\.\(.*\)/*(.text.\1 .text.\1.[cip]* .text.hot.\1 .text.hot.\1.[cip]* .text.startup.\1)/p; s/^\([^.].*\) .text$/*\1(.text)/p'
    # Names and short messages are one table, whoever uses them.
    echo 'SECTIONS { .rodata.first : { *(.rodata.str1.1 .rodata.*.str1.1)'
    sed -n 's/^\.rodata\.\(.*\)/*(.rodata.\1 .rodata.\1.[0-9s]*)/p' "$list"
    echo '} } INSERT BEFORE .rodata;'
    front .data 's/^\.data\.\(.*\)/*(.data.\1 .data.\1.[0-9]*)/p'
}

record() {
    ${PYTHON:-python3} "$here/layout_record.py" "$@" > "$list.new"
    mv "$list.new" "$list"
}

command=$1
shift
"$command" "$@"
