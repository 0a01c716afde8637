/**
 * Filters and sorts the table of reports. The page is whole without it. Scores are sorted only where one year, level and
 * kind are chosen, because they are not to be compared across them.
 */
export const siteScript = `'use strict'
{
  const table = document.getElementById('reports')
  if (table) enliven(table)

  function enliven(table) {
    const heads = [...table.tHead.rows[0].cells]
    const body = table.tBodies[0]
    const rows = [...body.rows]
    const words = table.dataset
    const text = (row, column) => row.cells[column].textContent.trim()
    const indexOf = key => heads.findIndex(head => head.dataset.key === key)
    const bar = document.createElement('div')
    bar.className = 'filters'
    bar.setAttribute('role', 'group')
    bar.setAttribute('aria-labelledby', 'matrix')

    const field = (title, control) => {
      const label = document.createElement('label')
      label.append(title, control)
      bar.append(label)
      control.addEventListener('input', show)
      return control
    }
    const search = field(words.find, Object.assign(document.createElement('input'), {type: 'search'}))
    const choices = heads.flatMap((head, column) => {
      if (!('filter' in head.dataset)) return []
      const select = document.createElement('select')
      const values = [...new Set(rows.map(row => text(row, column)))].sort()
      for (const value of ['', ...values]) select.append(new Option(value === '' ? words.all : value, value))
      return [{column, key: head.dataset.key, select: field(head.textContent, select), only: values.length === 1}]
    })
    const count = document.createElement('p')
    count.setAttribute('role', 'status')
    bar.append(count)
    table.parentElement.before(bar)

    const buttons = heads.flatMap((head, column) => {
      if (head.dataset.key === '') return []
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = head.textContent
      button.title = words.sort.replace('{title}', head.textContent)
      // browsers do not print buttons where they repeat the head of a table
      const paper = Object.assign(document.createElement('span'), {className: 'paper', textContent: head.textContent})
      head.replaceChildren(button, paper)
      button.addEventListener('click', () => sort(head, column))
      return [{head, button, title: button.title}]
    })

    const alike = () => ['year', 'level', 'kind'].every(key => choices.some(choice => choice.key === key && (choice.select.value !== '' || choice.only)))
    function show() {
      const wanted = search.value.trim().toLowerCase()
      let shown = 0
      for (const row of rows) {
        const fits = choices.every(({column, select}) => select.value === '' || text(row, column) === select.value) && (wanted === '' || row.cells[0].textContent.toLowerCase().includes(wanted))
        row.hidden = !fits
        if (fits) shown++
      }
      count.textContent = words.count.replace('{shown}', shown).replace('{all}', rows.length)
      for (const {head, button, title} of buttons) {
        if (!/^(points|grade)$/.test(head.dataset.key)) continue
        button.setAttribute('aria-disabled', String(!alike()))
        button.title = alike() ? title : words.unlike
        if (!alike() && head.hasAttribute('aria-sort')) inOrder()
      }
    }
    function inOrder() {
      for (const head of heads) head.removeAttribute('aria-sort')
      body.append(...rows)
    }
    function sort(head, column) {
      if (/^(points|grade)$/.test(head.dataset.key) && !alike()) {
        count.textContent = words.unlike
        return
      }
      const direction = head.getAttribute('aria-sort') === 'descending' ? 'ascending' : 'descending'
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', direction)
      const value = row => row.cells[column].dataset.sort ?? text(row, column)
      const sign = direction === 'ascending' ? 1 : -1
      body.append(...[...rows].sort((a, b) => sign * value(a).localeCompare(value(b), document.documentElement.lang, {numeric: true})))
    }
    show()
  }
}
`
