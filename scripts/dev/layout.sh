#!/bin/sh
# Which functions lie together at the front of gilt: those that run in every program, named in startup.txt.
#
#   layout.sh script            a fragment of a linker script that puts them there (the Makefile's part)
#   layout.sh record GILT...    writes startup.txt anew: what these binaries call in a program that says and reads a line (needs valgrind)
#
# The kernel brings a program's pages in by 64 KiB, so functions that are scattered cost much memory: where 190 KB run,
# 1.3 MiB were resident.  A name that is missing or no longer there costs its pages and nothing else; so the list may be old.
set -e
list=$(dirname "$0")/startup.txt

script() {
    echo 'SECTIONS { .text.first : {'
    # Hot ones, and the copies that gcc makes of a function (.constprop, .isra, .part).
    sed 's/.*/*(.text.& .text.&.[cip]* .text.hot.& .text.hot.&.[cip]* .text.startup.&)/' "$list"
    echo '} } INSERT BEFORE .text;'
}

# What gilt calls and itself defines; clones by the names of their functions.
record() {
    trace=$(mktemp -d)
    trap 'rm -rf "$trace"' EXIT
    for gilt; do
        echo | valgrind -q --tool=callgrind --callgrind-out-file="$trace/calls" "$gilt" -c 'print(1); input()' > "$trace/said"
        sed -nE 's/^c?fn=\([0-9]+\) ([A-Za-z_0-9]+).*/\1/p' "$trace/calls" | sort -u > "$trace/called"
        nm "$gilt" | sed -nE 's/.* [tT] ([A-Za-z_0-9]+)(\.(constprop|isra|part)[.0-9]*)*$/\1/p' | sort -u > "$trace/defined"
        comm -12 "$trace/called" "$trace/defined"
    done | LC_ALL=C sort -u > "$trace/list"
    mv "$trace/list" "$list"
}

command=$1
shift
"$command" "$@"
