import {expect} from 'expect'

/** What a test file sees of jest: it names its tests here, and they are run one by one, whenever asked. */
export function testsOf(path) {
  const tests = []
  let scope = {names: [], before: [], after: [], each: [], ended: []}
  const titled = title => [path, ...scope.names, title].join(' ')
  const test = (title, body) => void tests.push({id: unique(titled(title), tests), scope, body})
  const describe = (title, body) => {
    const outer = scope
    scope = {outer, names: [...outer.names, title], before: [], after: [], each: [], ended: []}
    body()
    scope = outer
  }
  const eachOf = add => cases => (title, body) => cases.forEach((one, index) => add(`${title} ${index + 1}`, () => body(...(Array.isArray(one) ? one : [one]))))
  test.each = eachOf(test)
  describe.each = eachOf(describe)
  const globals = {
    describe,
    test,
    it: test,
    expect,
    jest: {setTimeout: () => undefined},
    beforeAll: body => void scope.before.push(body),
    afterAll: body => void scope.ended.push(body),
    beforeEach: body => void scope.each.push(body),
    afterEach: body => void scope.after.push(body),
  }
  return {globals, tests}
}

const unique = (id, tests) => (tests.some(test => test.id === id) ? unique(`${id} again`, tests) : id)

/** The scopes of a test, from the outermost to its own. */
const scopesOf = scope => (scope ? [...scopesOf(scope.outer), scope] : [])

/** Runs a test with what its file asks for before and after. What it throws is why it fails. */
export async function runTest({scope, body}) {
  const scopes = scopesOf(scope)
  for (const one of scopes) await (one.begun ??= inTurn(one.before))
  for (const one of scopes) await inTurn(one.each)
  try {
    await body()
  } finally {
    for (const one of [...scopes].reverse()) await inTurn(one.after)
  }
}

/** What a file asks for when its tests are over. */
export async function endTests(tests) {
  for (const scope of new Set(tests.flatMap(({scope}) => scopesOf(scope)))) if (scope.begun) await inTurn(scope.ended)
}

async function inTurn(bodies) {
  for (const body of bodies) await body()
}
