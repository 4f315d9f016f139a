import difflib, random
random.seed(3)
words='alpha beta gamma delta epsilon zeta\teta theta  iota'.split(' ')
def text(n): return [' '.join(random.choice(words) for _ in range(random.randrange(1,5)))+'\n' for _ in range(n)]
def mutate(ls):
    out=[]
    for l in ls:
        r=random.random()
        if r<.1: continue
        if r<.2: out.append(random.choice(words)+'\n')
        if r<.4:
            k=random.randrange(len(l)); l=l[:k]+random.choice('xyz ')+l[k+random.randrange(2):]
        out.append(l)
    return out
for t in range(6):
    a=text(random.randrange(0,30)); b=mutate(a)
    print(''.join(difflib.ndiff(a,b)))
    print(''.join(difflib.unified_diff(a,b,'f','g','d1')))
    print(''.join(difflib.context_diff(a,b,'f','g',n=random.randrange(5))))
    s=difflib.SequenceMatcher(None,''.join(a),''.join(b)); print(s.ratio(),s.quick_ratio(),s.real_quick_ratio(),s.get_opcodes(),sorted(s.bpopular))
    s=difflib.SequenceMatcher(lambda c:c==' ',''.join(a)[:100],''.join(b)[:100]); print(s.get_matching_blocks())
    assert list(difflib.restore(difflib.ndiff(a,b),1))==a
    print(difflib.get_close_matches('alpa',words+a), list(s.get_grouped_opcodes(2)))
