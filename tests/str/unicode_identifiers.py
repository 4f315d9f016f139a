é = 1
变量 = 2
ﬁ = 3
print(é + 变量 + fi)  # expect: 6
