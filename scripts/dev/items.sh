# Every item of tests/docs/items.tsv names tests that exist.  items.sh; exit status 1 if one does not.
status=0
while IFS="$(printf '\t')" read -r item tests; do
    case $item in "#"*) continue ;; esac
    [ -n "$tests" ] || { echo "$item: no test"; status=1; }
    for test in $tests; do
        [ "$test" = - ] || [ -f "tests/$test.py" ] || { echo "$item: tests/$test.py is not there"; status=1; }
    done
done < tests/docs/items.tsv
exit $status
