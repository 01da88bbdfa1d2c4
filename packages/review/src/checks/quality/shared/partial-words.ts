/**
 * Wordings of 实际完成值 that say themselves that a thing was not, or not wholly, done.
 */

export interface PartialWording {
  readonly pattern: RegExp;
  /** Where the target uses the like, the actual value says no less than was wanted. */
  readonly unlessTarget: RegExp;
  /** Only against a target that asks for more than the word says. */
  readonly onlyTarget?: RegExp;
  /** How far it is from full: what was not done at all, or what a scale of marks may still count as done. */
  readonly degree: 'not' | 'partly' | 'nearly';
}

/** Targets that forbid something, or want none of it: 「未发生」 is then what was wanted. */
const forbids = /不得|不发生|未|无|零|杜绝|禁止|避免|^\s*0/;

/** In order: the first that fits names the finding. */
export const partialWordings: readonly PartialWording[] = [
  {
    pattern:
      /(?<!无|没有|不存在|[各均件])(?:未(?:全部)?(?:完成|达成|达到|达标|实现|落实|开展|实施|启动|建成|到位)|没有(?:完成|达到|实现|开展)|未能(?:完成|达到|实现|按期)|尚未(?!发[生现]|出现|接到|收到)|暂未(?!发[生现]|出现|接到|收到)|暂缓)/,
    unlessTarget: forbids,
    degree: 'not',
  },
  {
    pattern:
      /(?:(?<!大)部分(?:完成|达成|达到|达标|实现|落实|开展|建成|到位)|完成(?:了)?(?:大)?部分|大部分(?:已)?(?:完成|达成|达到|实现|落实|建成|到位))/,
    unlessTarget: /部分/,
    degree: 'partly',
  },
  { pattern: /一定程度(?:上)?/, unlessTarget: /一定程度/, degree: 'partly' },
  {
    pattern: /正在(?:推进|进行|实施|建设|办理|筹备|开展|施工|整改)|(?:推进|进行|实施|建设|施工|办理|筹备)(?:之)?中$/,
    unlessTarget: /推进|持续|逐步|有序|正常|启动|开工|进行|正在|中$/,
    degree: 'partly',
  },
  { pattern: /有待(?:进一步)?(?:提高|加强|提升|改善|完善)/, unlessTarget: /有待/, degree: 'partly' },
  {
    pattern: /基本(?:上)?(?:完成|达成|达到|实现|落实|满足|满意|到位|建成|达标)(?!率)/,
    unlessTarget: /基本/,
    degree: 'nearly',
  },
  {
    pattern: /(?:有所|略有|稍有|逐步)(?:提[高升]|改善|增[加强长]|加强|下降|降低|减少|好转|缓解|完善)/,
    unlessTarget: /有所|略有|稍有|逐步/,
    onlyTarget: /显著|明显|大幅|全面|极大|较大|根本/,
    degree: 'partly',
  },
];
