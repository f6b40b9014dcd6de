/** Makes up companies nobody has registered before: a name, a right code, a phone. */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** Characters for names, with their pinyin. */
const SYLLABLES = [
  ['晨', 'chen'],
  ['旭', 'xu'],
  ['澜', 'lan'],
  ['琦', 'qi'],
  ['铭', 'ming'],
  ['皓', 'hao'],
  ['沐', 'mu'],
  ['岚', 'lan'],
  ['骏', 'jun'],
  ['煜', 'yu'],
  ['霖', 'lin'],
  ['珂', 'ke'],
  ['泓', 'hong'],
  ['璟', 'jing'],
  ['翊', 'yi'],
  ['霄', 'xiao'],
]

const pick = (/** @type {number} */ count) => Math.floor(Math.random() * count)
const digits = (/** @type {number} */ count) => Array.from({ length: count }, () => pick(10)).join('')

/** The 18th character that belongs to the 17 before it (GB 32100-2015). @param {string} code */
export function checkDigit(code) {
  let sum = 0
  let weight = 1
  for (const each of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(each) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31]
}

export function newCompany() {
  const parts = Array.from({ length: 4 }, () => SYLLABLES[pick(SYLLABLES.length)])
  const core = parts.map(([character]) => character).join('')
  const body = `91442000MA${digits(7)}`
  const right = checkDigit(body)
  return {
    name: `中山市${core}灯饰有限公司`,
    core,
    initials: parts.map(([, pinyin]) => pinyin[0]).join(''),
    pinyin: parts.map(([, pinyin]) => pinyin).join(''),
    code: `${body}${right}`,
    wrongCode: `${body}${right === '1' ? '2' : '1'}`,
    phone: `139${digits(8)}`,
  }
}

/** @typedef {ReturnType<typeof newCompany>} Company */
