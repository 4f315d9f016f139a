# Prints the assembly that carries the library's Python modules: embed.sh DIR FILE... > embedded.S
# The table `embedded_modules` ends with a NULL name; interp/import.h declares its rows.
# The names stand together: every start reads them all, and hardly any text.  The modules' compiled forms are weak names: in the
# gilt that compiles them they are NULL (freeze.py).
dir=$1; shift
echo '    .section .rodata'
n=0
for file in "$@"; do
    printf 'name%d: .asciz "%s"\n' $n "${file#"$dir"/}"
    n=$((n + 1))
done
n=0
for file in "$@"; do
    printf 'text%d: .incbin "%s"\nend%d: .byte 0\n' $n "$file" $n
    n=$((n + 1))
done
echo '    .section .data.rel.ro, "aw"'
echo '    .balign 8'
echo '    .globl embedded_modules'
echo 'embedded_modules:'
n=0
for file in "$@"; do
    form="\"form:${file#"$dir"/}\""
    echo "    .weak $form"
    echo "    .quad name$n, text$n, end$n - text$n, $form"
    n=$((n + 1))
done
echo '    .quad 0, 0, 0, 0'
echo '    .section .note.GNU-stack, "", @progbits'
