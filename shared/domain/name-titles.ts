/** Which words around an Indonesian name are gelar, ranks of address, or part of the name. */

/** Written with or without a dot before the name. `Dr.` (doktor) and `dr.` (dokter) are both here. */
const frontWords = new Set(
  (
    'prof profesor professor dr drg drh drs dra dras ir irs h hj hjh hi kh tgh tgkh ust ustadz ustaz ustadzah ' +
    'apt ns bdn pdt pdm pdp rm pst rp bp bpk bapak ibu sdr sdri br sr tn kolonel kol letkol mayor may kapten kapt ' +
    'lettu letda peltu pelda serma serka sertu serda kopka koptu kopda praka pratu prada ' +
    'jenderal letjen mayjen brigjen laksda laksma marsda marsma komjen irjen kombes kompol akbp akp ' +
    'iptu ipda aiptu aipda bripka brigpol briptu bripda bharaka bharatu bharada cpns'
  ).split(' '),
)

/** Belongs to a rank that stands before it: `Brigjen Pol. X`, `Letkol Inf. Y`. */
const rankCompanions = new Set('pol inf arm kav art czi chk cku cpl caj cpm mar laut pas tni purn'.split(' '))
const ranks = new Set(
  (
    'kolonel kol letkol mayor may kapten kapt lettu letda peltu serma serka sertu serda jenderal letjen mayjen ' +
    'brigjen laksda laksma marsda marsma komjen irjen kombes kompol akbp akp iptu ipda'
  ).split(' '),
)

/** Words that are names or given names too: only a dot makes gelar of them. */
const onlyWithDot = new Set('h hi ns rm rp br sr tn bp may kol pst akp'.split(' '))

/** Without dots and spaces, lower case. */
const backWords = new Set(
  (
    'sh se st sp spt ssos sip sstp spd spdi spdk spdkr spdb spdh sdaud ssi skom skomi skep skeb skm skmk sgz skh ' +
    'spsi ss sag sth shut shu skel spi stp stekpert ssn sds sik sikom sia sap sab sak sakun sei sesy she shi ' +
    'sthi sosi sfarm sked skg sfil sfils sps spsik stt str stek strkes strkeb strkep stran strip strsos strt ' +
    'stripol sst sstpi sstft sars sarl sptk smb sor spdsd spdor shum stars sip stat sstat smat sbns ' +
    'mm mh mt mp msi ma map mab mak mpd mpdi mpdk mkes mkep mkeb mkom mkm mked msos mhum mth mag mfil mfarm mip ' +
    'msc meng msn mecdev mec mppm mba mpa mphil mph mpp mpsi mkn mars mts mei mesy mtp mpwk murp mling mhut mkesos ' +
    'mtr mtrip mstr mtrap mtikom mif mcs mmr mmpar mla mec mepid mbiomed mgz mstat mmat meco mecon mdiv mar ' +
    'amd ama amdkep amdkeb amdkom amdpd amdak amdfarm amdgz amdkes amdt amdip amk amg amkg akp amkeb amf apd ' +
    'ba bsc beng bba bsw bed phd ph dth dmin ded dea llm lls lc gr ners ns apt ak ca cpa cfra cfe crmo crmp ' +
    'ipu ipm ipp aseaneng qia qrma cgcae cgaa cca cph chrm cht cmed cpi spog spa spb spm sppd sptht spkk spot ' +
    'sprad span spjp spp sppk spu spbs spkj spparu spmk spfk sprt spkfr spgk spok spkl siptdb dess dipl'
  ).split(' '),
)

/** Too much like a name in capitals to be gelar there without dots: `LI MA`, `NE BA`. */
const unclearInCapitals = new Set(
  'ba ma sp ss ak ca ph ns gr lc mar mars sip sag map mak amk she mei'.split(' '),
)

/** Gelar nobody listed, told from initials by its shape: `S.Tr.Keb`, `A.Md.Far`, `Sp.OG(K)`. */
const dotted =
  /^(?:(?:[SM]|A\.M[ad]|AMd|STr|MTr)(?:\.[A-Z]{1,6}){2,3}|A\.M[ad]\.[A-Z]{1,6}|Sp\.[A-Z]{1,6})(?:[(-][A-Z]{1,6}\)?)?$/i
const hasTwoLetterPart = /[A-Za-z]{2}/

/** Letters only, lower case: `S.IP.,` is `sip`. */
export function bareTitle(token: string): string {
  return token.toLowerCase().replace(/[^a-z]/g, '')
}

/** `word` stands before a name, e.g. `Drs.`; `previous` is the word before it. */
export function isFrontTitle(word: string, previous: string | null): boolean {
  const bare = bareTitle(word)
  const withDot = word.endsWith('.') || word.endsWith('.,')
  if (previous !== null && ranks.has(bareTitle(previous)) && rankCompanions.has(bare)) return true
  if (bare === 'h' && /^h\.?$/i.test(word)) return word.startsWith('H')
  if (!frontWords.has(bare)) return false
  return withDot || !onlyWithDot.has(bare)
}

/** `token` after a name without a comma between them is gelar for sure: `SH`, `S.Sos.`, `M.Si`. */
export function isBackTitle(token: string, nameIsInCapitals: boolean): boolean {
  const bare = bareTitle(token)
  const inner = token.replace(/[.,]+$/, '')
  if (inner.includes('.')) return backWords.has(bare) || (dotted.test(inner) && hasTwoLetterPart.test(inner))
  if (!backWords.has(bare)) return false
  if (nameIsInCapitals) return !unclearInCapitals.has(bare) && bare.length < 7
  return /^[A-Z]/.test(inner) && /[A-Z]/.test(inner.slice(1)) && bare !== 'ama'
}

/** Gelar from the list, for words that were pulled together: `S. Pd`. */
export function isListedTitle(token: string): boolean {
  return backWords.has(bareTitle(token))
}

/** A part after a comma that reads as gelar; anything with a dot inside or a short word in capitals does. */
export function isBackTitlePart(part: string): boolean {
  const known = knownParts.get(part)
  if (known !== undefined) return known
  if (knownParts.size > 2000) knownParts.clear()
  const answer = readsAsBackTitle(part)
  knownParts.set(part, answer)
  return answer
}

/** A few hundred gelar stand behind all names. */
const knownParts = new Map<string, boolean>()

function readsAsBackTitle(part: string): boolean {
  const bare = bareTitle(part)
  if (bare === '') return false
  if (backWords.has(bare)) return true
  const words = part.split(' ').filter((word) => word !== '')
  if (words.every((word) => isBackTitle(word, false))) return true
  return (
    words.length <= 3 &&
    words.every((word) => /^\(?[A-Za-z]{1,8}\.(?:[A-Za-z]+\.?)*\)?$|^\(?[A-Z]{2,6}\)?\.?$/.test(word))
  )
}
