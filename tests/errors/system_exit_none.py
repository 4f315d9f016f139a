raise SystemExit
# expect nothing
