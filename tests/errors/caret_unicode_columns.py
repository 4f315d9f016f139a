é, 中 = 1, "x"
print("日本語", é + 中)
# exit: 1
