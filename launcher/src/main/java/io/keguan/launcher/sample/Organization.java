package io.keguan.launcher.sample;

import java.util.List;

/** The departments of 华光灯具厂 and the people in them: every role is somebody's. */
final class Organization {

    static final String COMPANY = "华光灯具厂";
    static final String ADMINISTRATOR = "admin";
    static final String CLIENT_NAME = "第三方 ERP 对接试用";
    static final String CLIENT_DEPARTMENT = "XS1";
    static final List<String> CLIENT_ROLES = List.of("SALES_REP");
    static final List<String> CLIENT_SCOPES = List.of("registrations:read", "registrations:write", "customers:read",
            "filing-status:write", "trade-records:read", "trade-records:write", "credit-accounts:read", "regions:read",
            "credit-contracts:read", "releases:read", "releases:write", "shipments:write");

    /** @param parent code of the department above, null for the company itself */
    record Department(String code, String name, String parent) {}

    record Person(String username, String name, String department, List<String> roles) {}

    static final List<Department> DEPARTMENTS = List.of(new Department("ZJB", "总经理办公室", null),
            new Department("YX", "营销中心", null), new Department("XS1", "销售一部（华东）", "YX"),
            new Department("XS2", "销售二部（华南）", "YX"), new Department("XS3", "销售三部（华北）", "YX"),
            new Department("DKH", "大客户部", "YX"), new Department("SCTG", "市场推广部", "YX"),
            new Department("SHFW", "售后服务部", null), new Department("XYGL", "信用管理部", null),
            new Department("CW", "财务部", null), new Department("ZJ", "质检部", null),
            new Department("SC", "生产部", null), new Department("ZHFW", "综合服务部", null),
            new Department("SJ", "审计部", null));

    /** All but the administrator, who is there first. */
    static final List<Person> PEOPLE = List.of(person("gm", "陈国华", "ZJB", "GENERAL_MANAGER"),
            person("deputygm", "林志远", "ZJB", "DEPUTY_GM"), person("auditor", "何静", "SJ", "AUDITOR"),
            person("rep", "王芳", "XS1", "SALES_REP"), person("rep4", "周强", "XS1", "SALES_REP"),
            person("manager", "刘伟", "XS1", "ACCOUNT_MANAGER"), person("deptmanager", "张建国", "XS1", "DEPT_MANAGER"),
            person("rep2", "赵磊", "XS2", "SALES_REP"), person("rep5", "吴敏", "XS2", "SALES_REP"),
            person("manager2", "黄海涛", "XS2", "ACCOUNT_MANAGER", "DEPT_MANAGER"),
            person("rep3", "孙丽", "XS3", "SALES_REP"), person("rep6", "郑涛", "XS3", "SALES_REP"),
            person("keysupervisor", "梁超", "DKH", "KEY_ACCOUNT_SUPERVISOR"),
            person("keymanager", "许文斌", "DKH", "KEY_ACCOUNT_MANAGER", "ACCOUNT_MANAGER"),
            person("market", "谢婷", "SCTG", "MARKET"), person("dataadmin", "李敏", "ZHFW", "DATA_ADMIN"),
            person("credit", "周敏", "XYGL", "CREDIT_OFFICER"),
            person("releaser", "方颖", "XYGL", "CREDIT_OFFICER"),
            person("creditmanager", "冯立", "XYGL", "DEPT_MANAGER", "CREDIT_OFFICER"),
            person("investigator", "徐刚", "XYGL", "INVESTIGATOR"),
            person("finance", "马丽", "CW", "FINANCE"), person("complaint", "朱婷", "SHFW", "COMPLAINT_OFFICER"),
            person("servicemanager", "胡斌", "SHFW", "SERVICE_MANAGER"),
            person("clerk", "高洁", "SHFW", "SERVICE_CLERK"), person("dispatcher", "郭勇", "SHFW", "DISPATCHER"),
            person("tech1", "罗军", "SHFW", "TECHNICIAN"), person("tech2", "田磊", "SHFW", "TECHNICIAN"),
            person("director", "董建平", "SHFW", "WORKSHOP_DIRECTOR"),
            person("quality", "宋佳", "ZJ", "QUALITY_INSPECTOR"), person("production", "蒋文", "SC", "PRODUCTION"));

    private Organization() {}

    private static Person person(String username, String name, String department, String... roles) {
        return new Person(username, name, department, List.of(roles));
    }

    static String departmentName(String code) {
        return DEPARTMENTS.stream().filter(d -> d.code().equals(code)).findFirst().orElseThrow().name();
    }
}
