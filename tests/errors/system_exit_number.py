raise SystemExit(7)
# exit: 7
# expect nothing
