package io.keguan.gateway.department;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.gateway.department.domain.Department;
import io.keguan.gateway.department.domain.DepartmentEvent;
import io.keguan.gateway.department.persistence.DepartmentRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;

/** Opens, renames, moves and closes departments; changes of the tree happen one after the other. */
@UseCases
public class Departments {

    private final DepartmentRepository departments;
    private final Journal journal;

    public Departments(DepartmentRepository departments, Journal journal) {
        this.departments = departments;
        this.journal = journal;
    }

    public List<Department> all() {
        return departments.inOrder();
    }

    public Department get(UUID id) {
        return departments.get(id);
    }

    public Department open(String code, String name, UUID parentId, Actor actor) {
        departments.lockTree();
        return store(new Department(code, name, parent(parentId)), actor);
    }

    /** The company itself, opened once together with its first administrator. */
    public Department found(String code, String companyName, Actor actor) {
        departments.lockTree();
        return store(new Department(code, companyName, null), actor);
    }

    public Department rename(UUID id, long version, String name, Actor actor) {
        departments.lockTree();
        Department department = departments.get(id, version);
        Map<String, Object> before = facts(department);
        return record(department, department.rename(name), before, "rename", actor);
    }

    public Department move(UUID id, long version, UUID parentId, Actor actor) {
        departments.lockTree();
        Department department = departments.get(id, version);
        Department parent = parent(parentId);
        Map<String, Object> before = facts(department);
        DepartmentEvent moved = department.move(parent, departments.within(parentId, id));
        return record(department, moved, before, "move", actor);
    }

    public Department close(UUID id, long version, Actor actor) {
        departments.lockTree();
        Department department = departments.getToClose(id, version);
        Map<String, Object> before = facts(department);
        return record(department, department.close(departments.inUse(id)), before, "close", actor);
    }

    private Department parent(UUID id) {
        return departments.findByIdOptional(id)
                .orElseThrow(() -> Refused.invalid("parentId", "department.unknown", null));
    }

    private Department store(Department department, Actor actor) {
        departments.persist(department);
        return record(department, department.opened(), null, "open", actor);
    }

    private Department record(Department department, DepartmentEvent event, Map<String, Object> before, String action,
            Actor actor) {
        journal.append(event);
        journal.audit(AuditNote.of(Department.TYPE, department.id(), actor, action).change(before, facts(department)));
        return department;
    }

    private static Map<String, Object> facts(Department department) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", department.code());
        facts.put("name", department.name());
        facts.put("parentId", department.parentId());
        facts.put("status", department.status());
        return facts;
    }
}
