s = "a,b"
print(s.upper().split(",")[0].nope().lower())
# exit: 1
