# Proves the arrows of the README's map: every #include must point downwards; and that every file of the runtime has its C
# test.  layers.sh; exit status 1 if one does not.
#
#   runtime/base -> runtime/gil -> runtime/object + runtime/types -> gilt.h     (arrow: is used by)
#   stdlib uses the runtime; interp uses the runtime; interp/main.c alone knows interp and stdlib; the VM knows no compiler
status=0
# forbid FILES PATTERN TEXT: no file of FILES may include what matches PATTERN
forbid() {
    found=$(grep -nE "^#include \"($2)" $1 2>/dev/null)
    [ -z "$found" ] && return
    printf '%s:\n%s\n' "$3" "$found"
    status=1
}
forbid "$(ls runtime/base/*.[ch])" 'runtime/(gil|object|types)|runtime/gilt|interp|stdlib' 'runtime/base may use nothing above it'
forbid "$(ls runtime/gil/*.[ch])" 'runtime/(object|types)|runtime/gilt|interp|stdlib' 'runtime/gil may use only runtime/base'
forbid "$(ls runtime/object/*.[ch] runtime/types/*.[ch])" 'interp|stdlib' 'the runtime may use neither interp nor stdlib'
forbid "$(find stdlib -name '*.[ch]')" 'interp' 'stdlib may not use interp'
forbid "$(ls interp/*.[ch] | grep -v '^interp/main.c$')" 'stdlib' 'only interp/main.c knows the library'
forbid "$(ls interp/vm*.[ch] interp/vm*.inc interp/frame.* interp/generator*.* interp/function.*)" \
    'interp/(compile|compiler|unit|parser|lexer|symtable|ast)' 'the VM may not know the compiler'
# The table of tests/unit/README.md: every file of the runtime, and only tests that there are.
for file in runtime/*/*.c; do
    grep -q "^| .test_.*\`${file#runtime/}\`" tests/unit/README.md && continue
    echo "tests/unit/README.md names no test of $file"
    status=1
done
for name in $(grep -oE '`test_[a-z0-9_]+`' tests/unit/README.md | tr -d '`' | sort -u) $(ls tests/unit/test_*.c | sed 's|.*/||; s|\.c$||'); do
    [ -f "tests/unit/$name.c" ] && grep -q "$name" tests/unit/README.md && continue
    echo "tests/unit: $name is either no test or not in the README"
    status=1
done
[ $status = 0 ] && echo "layers: every arrow points down; every file of the runtime has its C test"
exit $status
