raise SystemExit(7)
# expect nothing
# exit: 7
