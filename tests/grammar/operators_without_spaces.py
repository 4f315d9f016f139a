a,b=3,4
print(a+-b,a--b,a*-b,a**-1,not a,a<b<5,a if b else b,a!=b,a//b,a>>1,~a&b|a^b,-a**2)
# expect: -1 7 -12 0.3333333333333333 False True 3 True 0 1 7 -9
