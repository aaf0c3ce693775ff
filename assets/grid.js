/* The browser's side of the grid: a row is opened by mouse or key, its order lives in the address, a phone sees the values. */
(function () {
  "use strict";
  const keep = () => window.dash_clientside.no_update;
  const ROW = /^[0-9a-f]{16}-\d+-\d+$/;
  const PHONE = 768;
  const NARROW = [["region", 84], ["value", 160], ["indicator", 114]]; // columns in sight on a phone, with their widths
  let chosen = null; // the column by which a reader has just sorted

  function pressed(event) {
    const cell = event.target.closest(".page-data .ag-cell");
    const row = cell && cell.closest(".ag-row").getAttribute("row-id");
    if (!row || !ROW.test(row)) return; // no cell, or a row that is still on its way
    event.preventDefault();
    window.dash_clientside.set_props("url", { hash: "#e=" + row });
  }

  document.addEventListener("click", pressed);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") pressed(event);
  });

  // A grid sorted otherwise than it was drawn: the address changes with the order, and the page with the address,
  // so that the download has the order that is seen.
  function sorted(request, columns) {
    if (!request) return keep(); // the grid has only just come
    const way = (one) => (one ? (one.colId || one.field) + ":" + one.sort : "");
    const [drawn, wanted] = [columns.find((one) => one.sort), (request.sortModel || [])[0]];
    if (way(wanted) === way(drawn)) return settled();
    chosen = wanted ? wanted.colId : drawn.field;
    const query = new URLSearchParams(window.location.search);
    if (wanted) query.set("sort", way(wanted));
    else query.delete("sort");
    const text = query.toString();
    return text ? "?" + text : "";
  }

  // The head that was pressed is in sight and is pressed by the next key, though the grid is a new one.
  function settled() {
    const [grid, column] = [window.dash_ag_grid.getApi("grid"), chosen];
    chosen = null;
    if (column) {
      grid.ensureColumnVisible(column);
      grid.setFocusedHeader(column);
    }
    return keep();
  }

  function narrow() {
    return window.innerWidth > PHONE ? keep() : NARROW.map(([colId, width]) => ({ colId, width }));
  }

  // Paper has no grid that fetches as it is scrolled: the rows are asked for at once, and printing waits for them.
  function tabled({ note, heads, columns, rows }) {
    const table = document.createElement("table");
    table.className = "printed-rows";
    table.createCaption().textContent = note;
    const filled = (line, cells) =>
      cells.forEach((text, n) => Object.assign(line.insertCell(), { textContent: text, className: "printed-" + columns[n] }));
    filled(table.createTHead().insertRow(), heads);
    const body = table.createTBody();
    rows.forEach((row) => filled(body.insertRow(), row));
    return table;
  }

  window.addEventListener("beforeprint", () => {
    const page = document.querySelector(".page-data");
    if (!page || !page.querySelector("#grid")) return;
    const asked = new XMLHttpRequest();
    asked.open("GET", "/data/printed" + window.location.search, false);
    asked.send();
    if (asked.status === 200) page.append(tabled(JSON.parse(asked.responseText)));
  });
  window.addEventListener("afterprint", () => document.querySelectorAll(".printed-rows").forEach((table) => table.remove()));

  // A value with what to heed about it at its left.
  function Told({ data, value }) {
    const drawn = window.React.createElement;
    const marks = ((data && data.marks) || []).map((mark) => drawn("span", { className: "badge badge-doubt", key: mark }, mark));
    return drawn("span", { className: "grid-told" }, marks, drawn("span", null, value));
  }

  window.dashAgGridComponentFunctions = Object.assign({}, window.dashAgGridComponentFunctions, { Told });
  window.dash_clientside = Object.assign({}, window.dash_clientside);
  window.dash_clientside.dashboard = Object.assign({}, window.dash_clientside.dashboard, { sorted, narrow });
})();
