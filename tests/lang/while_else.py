i = 0
while i < 2:
    i += 1
else:
    print("done", i)  # expect: done 2
